import { type Injector, LifecycleService, LifecycleStages } from '@univerjs/core';
import {
  IRenderManagerService,
  ISheetSelectionRenderService,
  SheetSkeletonManagerService,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';

/**
 * Univer measures the dragging of a selection by the sheet on which its frame was drawn first, also when the frame is
 * on another sheet by now, or the first one is gone: cells went where they were not dropped, or nowhere. From here on
 * every sheet that comes to the front has frames of its own.
 */
export async function freshSelections(injector: Injector, workbook: string): Promise<void> {
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const render = injector.get(IRenderManagerService).getRenderById(workbook);
  if (!render) return;
  const frames = render.with(ISheetSelectionRenderService);
  let drawnFor: unknown;
  render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe((current) => {
    if (!current || current.skeleton === drawnFor) return;
    drawnFor = current.skeleton;
    for (const frame of frames.getSelectionControls().splice(0)) frame.dispose();
    frames.resetSelectionsByModelData(injector.get(SheetsSelectionsService).getCurrentSelections());
  });
}
