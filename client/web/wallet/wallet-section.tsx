// The pilot's money, and every reason for which some moved.
import { Panel } from '../ui/panel.tsx';

export function WalletSection() {
  return <Panel title="Wallet">{null}</Panel>;
}
