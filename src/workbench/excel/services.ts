import type { EmulatedExcel } from './emulatedExcel';
import { ExcelObject } from './excelObject';
import { invalidArgument } from '../protocol/hostError';
import type { HostObject, Members } from '../protocol/hostObject';

/** Through it the client says that ribbon actions may come; nothing depends on it here. */
class AddinInternalService extends ExcelObject {
  readonly typeName = 'AddinInternalService';
  readonly members: Members = { methods: { NotifyActionHandlerReady: '1.1' } };

  NotifyActionHandlerReady(): void {}
}

/** `Office.addin.showAsTaskpane` and `hide`: the shared runtime shows its page as the pane, or runs on behind it. */
class AppRuntimeService extends ExcelObject {
  readonly typeName = 'AppRuntimeService';
  readonly members: Members = { methods: { GetAppRuntimeState: '1.1', SetAppRuntimeState: '1.1' } };

  GetAppRuntimeState(): string {
    return this.excel.pane.shown() ? 'Visible' : 'Background';
  }

  SetAppRuntimeState(state: string): void {
    if (state !== 'Visible' && state !== 'Background') throw invalidArgument(state);
    this.excel.pane.show(state === 'Visible');
  }
}

/** Host objects that the client creates by type name. */
export const services: Readonly<Record<string, (excel: EmulatedExcel) => HostObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': (excel) => new AppRuntimeService(excel),
  'Microsoft.InternalService.AddinInternalService': (excel) => new AddinInternalService(excel),
};
