import { expect, it } from 'vitest';
import { authorsOf } from '../../../shared/exporters/copy/authors';

const names = (byline: string, ...authors: readonly string[]) => {
  it(`“${byline}” names ${authors.join(' and ')}`, () => expect(authorsOf(byline)).toEqual(authors));
};

names('By Ann Otter', 'Ann Otter');
names('Ann Otter', 'Ann Otter');
names('by ANN OTTER', 'Ann Otter');
names('By Ann Otter and Bo Lind', 'Ann Otter', 'Bo Lind');
names('By Ann Otter, Bo Lind and Ida O’Marsh', 'Ann Otter', 'Bo Lind', 'Ida O’Marsh');
names('By Ann Otter, Health Correspondent', 'Ann Otter');
names('By Ann Otter in Fenholt', 'Ann Otter');
names('Words by Ann Otter', 'Ann Otter');
names('Von Ann Otter', 'Ann Otter');
names('By Ann Otter | Fenholt Gazette', 'Ann Otter');
names('By Staff Reporter', 'Staff Reporter');
names('By Fenholt News Service', 'Fenholt News Service');
names('Byron Ashe', 'Byron Ashe');
names('Dieter Vonnegut', 'Dieter Vonnegut');
names('By', 'By');
names('Anders Andersson', 'Anders Andersson');
names('By Ann van der Berg', 'Ann van der Berg');
names('By Ann Otter, 9 June 2025', 'Ann Otter');
names('Words: Ann Otter', 'Ann Otter');
