package dev.earshot.scrobbling.targets;

import dev.earshot.core.Slug;

/**
 * Whether plays are sent to a target.
 */
public enum TargetState {

	/** They are. */
	ON,

	/** The person wants none sent, nor those of this time later. */
	PAUSED,

	/** The service refuses access. Plays wait until the person connects it again. */
	REFUSED;

	public String code() {
		return Slug.of(this);
	}

}
