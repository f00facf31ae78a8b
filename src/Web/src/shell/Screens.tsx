import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { text } from '../text';
import { Broken } from './Broken';
import { Loading } from './Loading';
import { manages, mayImport, mayRegister, maySeeNeutrals, maySeeOverlaps } from './navigationItems';
import { NotFound } from './NotFound';
import { Only } from './Only';

const Deals = lazy(() => import('../deals/DealsPage'));
const Register = lazy(() => import('../register/RegisterPage'));
const Import = lazy(() => import('../imports/ImportPage'));
const Overlaps = lazy(() => import('../overlaps/OverlapsPage'));
const Overlap = lazy(() => import('../overlaps/OverlapPage'));
const ChannelMap = lazy(() => import('../channel/ChannelPage'));
const Neutrals = lazy(() => import('../neutrals/NeutralsPage'));
const Work = lazy(() => import('../work/WorkPage'));
const Policy = lazy(() => import('../policy/PolicyPage'));
const Cases = lazy(() => import('../cases/CasesPage'));
const Case = lazy(() => import('../cases/CasePage'));
const Talks = lazy(() => import('../cases/talks/TalksPage'));
const OpenDispute = lazy(() => import('../cases/open/OpenPage'));
const Room = lazy(() => import('../room/RoomPage'));
const Agreement = lazy(() => import('../room/AgreementPage'));

/** Every address of the product, at a glance. */
export function Screens() {
  return (
    <Broken>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/" component={Deals} />
          <Route path="/register/:id?">
            {({ id }) => (
              <Only may={mayRegister} words={text.shell.notYours.register}>
                <Register id={id} />
              </Only>
            )}
          </Route>
          <Route path="/import/:id?">
            {({ id }) => (
              <Only may={mayImport} words={text.shell.notYours.imports}>
                <Import id={id} />
              </Only>
            )}
          </Route>
          <Route path="/overlaps/:id?">
            {({ id }) => (
              <Only may={maySeeOverlaps} words={text.overlaps.notYours}>
                {id === undefined ? <Overlaps /> : <Overlap key={id} id={id} />}
              </Only>
            )}
          </Route>
          <Route path="/channel-map">
            <Only may={maySeeOverlaps} words={text.channel.notYours}>
              <ChannelMap />
            </Only>
          </Route>
          <Route path="/neutrals">
            <Only may={maySeeNeutrals} words={text.neutrals.notYours}>
              <Neutrals />
            </Only>
          </Route>
          <Route path="/work">
            <Only may={manages} words={text.work.notYours}>
              <Work />
            </Only>
          </Route>
          <Route path="/policy/:page?/:id?">{({ page, id }) => <Policy page={page} id={id} />}</Route>
          <Route path="/cases/:id/talks">{({ id }) => <Talks key={id} id={id} />}</Route>
          <Route path="/cases/:id?">{({ id }) => (id === undefined ? <Cases /> : <Case key={id} id={id} />)}</Route>
          <Route path="/deals/:id/dispute">{({ id }) => <OpenDispute key={id} deal={id} />}</Route>
          <Route path="/deals/:id/agreement">{({ id }) => <Agreement key={id} id={id} />}</Route>
          <Route path="/deals/:id">{({ id }) => <Room key={id} id={id} />}</Route>
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Broken>
  );
}
