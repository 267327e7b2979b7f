import { argoWorkflow } from './argo-workflow/argo-workflow.ts';
import { http } from './http/http.ts';
import { log } from './log/log.ts';
import type { TriggerType } from './trigger-type.ts';

/** The types that run here. */
export const triggerTypes: Readonly<Record<string, TriggerType>> = { http, log, argoWorkflow };
