package dev.earshot.scrobbling.sending;

import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.targets.Target;

/**
 * Brings listens of the log into the queue when nothing waits in it.
 */
public interface RangeSource {

	/** Brings some more for a target. */
	RoundResult bringMore(Target target, ListenService service);

}
