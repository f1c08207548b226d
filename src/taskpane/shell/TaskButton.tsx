import { Button, type ButtonProps } from '@fluentui/react-components';
import { useBusy } from './SessionContext';

/** A button that begins a task, and waits while another is under way. What stands around it need not be drawn anew. */
export function TaskButton({ disabledFocusable = false, ...props }: ButtonProps) {
  const busy = useBusy();
  return <Button {...props} disabledFocusable={busy || disabledFocusable} />;
}
