import { text } from '../text';
import { Page } from '../ui/Page';

export default function ImportPage() {
  return <Page title={text.imports.title}>{null}</Page>;
}
