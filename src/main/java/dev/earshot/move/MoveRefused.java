package dev.earshot.move;

import dev.earshot.core.RefusedException;

/**
 * Thrown when an installation is not moved. Neither database has changed, except that the
 * empty tables may be there.
 */
class MoveRefused extends RefusedException {

	private final MoveRefusal refusal;

	MoveRefused(MoveRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	MoveRefused(MoveRefusal refusal, Throwable cause) {
		super(refusal.code(), cause);
		this.refusal = refusal;
	}

	@Override
	public MoveRefusal refusal() {
		return this.refusal;
	}

}
