// What the pilot owns, and where it lies.
import { Panel } from '../ui/panel.tsx';

export function HangarSection() {
  return <Panel title="Hangar">{null}</Panel>;
}
