// npm run sbom: writes the bill of materials (CycloneDX) anew after packages were changed.
import { writeFileSync } from 'node:fs';
import { BILL, billOfMaterials } from './keep/bill-of-materials.ts';
import { fail } from './keep/fail.ts';

try {
  writeFileSync(BILL, billOfMaterials());
  console.log('Written: scripts/sbom.cdx.json.');
} catch (error) {
  fail(error);
}
