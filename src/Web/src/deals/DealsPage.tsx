import { text } from '../text';
import { Page } from '../ui/Page';

export default function DealsPage() {
  return <Page title={text.deals.title}>{null}</Page>;
}
