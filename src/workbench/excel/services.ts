import type { EmulatedExcel } from './emulatedExcel';
import { HostObject, type Members } from './hostObject';

/** Through it the client says that ribbon actions may come; nothing depends on it here. */
class AddinInternalService extends HostObject {
  readonly typeName = 'AddinInternalService';
  readonly members: Members = { methods: { NotifyActionHandlerReady: '1.1' } };

  NotifyActionHandlerReady(): void {}
}

/** Host objects that the client creates by type name. */
export const services: Readonly<Record<string, (excel: EmulatedExcel) => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': (excel) => new AddinInternalService(excel),
};
