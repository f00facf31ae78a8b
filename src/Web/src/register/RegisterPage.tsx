import { text } from '../text';
import { Page } from '../ui/Page';

export default function RegisterPage(_: { readonly id?: string }) {
  return <Page title={text.register.title}>{null}</Page>;
}
