package dev.earshot.account.ownership;

import dev.earshot.core.RefusedException;

/**
 * The server was not handed over.
 */
class HandoverRefused extends RefusedException {

	private final HandoverRefusal refusal;

	HandoverRefused(HandoverRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	@Override
	public HandoverRefusal refusal() {
		return this.refusal;
	}

}
