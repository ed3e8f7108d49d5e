package dev.earshot.providers.apaleo;

import dev.earshot.core.RefusedException;

/**
 * Something at apaleo was not done.
 */
public class ApaleoRefused extends RefusedException {

	private final ApaleoRefusal refusal;

	public ApaleoRefused(ApaleoRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	public ApaleoRefused(ApaleoRefusal refusal, Throwable cause) {
		super(refusal.code(), cause);
		this.refusal = refusal;
	}

	@Override
	public ApaleoRefusal refusal() {
		return this.refusal;
	}

}
