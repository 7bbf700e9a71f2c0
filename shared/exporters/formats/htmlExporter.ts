import { pageGenerator } from '../../story/webPage';
import { bodyMarkup, lineMarkup, noMarksOfBrowsers } from '../writers/bodyMarkup';
import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { writtenDate } from '../copy/instant';
import { jsonLd, scriptJson } from '../writers/jsonLd';
import { element, escapeText, noMarkup, textElement, together, voidElement, type Markup } from '../writers/markup';
import { embargoText, type CopyLink, type StoryCopy } from '../copy/storyCopy';

const meta = (name: string, content: string | null): Markup | null =>
  content === null ? null : voidElement('meta', { name, content });

const script = (copy: StoryCopy): Markup =>
  element('script', { type: 'application/ld+json' }, together([noMarkup, scriptJson(jsonLd(copy)), noMarkup], '\n'));

const style = textElement('style', noMarksOfBrowsers);

const head = (copy: StoryCopy): Markup =>
  element(
    'head',
    {},
    together(
      [
        voidElement('meta', { charset: 'utf-8' }),
        voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        meta('generator', pageGenerator),
        textElement('title', copy.title),
        ...copy.authors.map((author) => meta('author', author)),
        meta('description', copy.standfirst?.text.trim() ?? null),
        meta('verbatim:embargo', embargoText(copy)),
        meta('verbatim:override', copy.override),
        style,
        script(copy),
      ],
      '\n',
    ),
  );

const header = (copy: StoryCopy): Markup =>
  element(
    'header',
    {},
    together(
      [
        element('h1', {}, copy.headline === null ? escapeText(copy.title) : lineMarkup(copy.headline, 'q')),
        copy.standfirst && element('p', { class: 'standfirst' }, lineMarkup(copy.standfirst, 'q')),
        copy.byline === null ? null : textElement('p', copy.byline, { class: 'byline' }),
        copy.details.published === null
          ? null
          : element(
              'p',
              { class: 'published' },
              textElement('time', writtenDate(copy.details.published), { datetime: copy.details.published }),
            ),
        copy.dateline === null ? null : textElement('p', copy.dateline, { class: 'dateline' }),
      ],
      '\n',
    ),
  );

const relatedItem = ({ title, url, rel, source, age }: CopyLink): Markup => {
  const about = [
    source === null ? null : textElement('span', source, { class: 'source' }),
    age === null ? null : textElement('span', age, { class: 'age' }),
  ].filter((part) => part !== null);
  const link = textElement('a', title, { href: url, rel: rel ?? null });
  return about.length === 0
    ? element('li', {}, link)
    : element('li', {}, link, escapeText(' ('), together(about, ', '), escapeText(')'));
};

const relatedNav = ({ related }: StoryCopy): Markup | null =>
  related.length === 0
    ? null
    : element(
        'nav',
        { 'aria-labelledby': 'related-links' },
        together(
          [
            textElement('h2', 'Related', { id: 'related-links' }),
            element('ul', {}, together(related.map(relatedItem), '\n')),
          ],
          '\n',
        ),
      );

const page = (copy: StoryCopy): string =>
  [
    '<!DOCTYPE html>',
    element(
      'html',
      { lang: copy.details.language },
      together(
        [
          head(copy),
          element(
            'body',
            {},
            element(
              'main',
              {},
              element('article', {}, together([header(copy), bodyMarkup(copy, 'q'), relatedNav(copy)], '\n')),
            ),
          ),
        ],
        '\n',
      ),
    ),
    '',
  ].join('\n');

/** A web page a CMS can read: the story as semantic HTML, its quotations once more as schema.org data. */
export const htmlExporter = exporterFor({
  id: 'html',
  label: 'Web page (HTML with JSON-LD)',
  version: 'HTML5, schema.org 30',
  extension: 'html',
  mediaType: 'text/html',
  losses: ['Captions without a picture stay behind.', 'Indirect speech is not marked.'],
  carries: carriesAllBut(),
  write: page,
});
