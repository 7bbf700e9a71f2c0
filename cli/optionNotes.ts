import { exporters } from '../shared/exporters/exporters';
import { closingStyles, dashStyles } from '../shared/houseStyle/houseStyle';
import { importers } from '../shared/importers/importers';

const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(', ');

/** What `--from` takes. */
export const formatsIn = `--from: auto, ${ids(importers)}`;

/** What `--to` takes. */
export const formatsOut = `--to: ${ids(exporters)}; ninjs is the newest of its versions`;

/** What a house style's file holds. */
export const houseStyleNote =
  '--house-style: British, American, or a JSON file as in resources/houseStyles; its "linkRules": [{"domain": "shop.example", "rel": ["sponsored"]}] mark links to a site, and to those below it, with rel in exported markup';

/** How a destination's dashes, and the stops at its closing marks, may be set. */
export const punctuationOptions: readonly string[] = [
  `--dashes: ${Object.keys(dashStyles).join(', ')}; as the house style says where nothing is asked for`,
  `--closing (commas and full stops at a closing mark): ${Object.keys(closingStyles).join(', ')}`,
];
