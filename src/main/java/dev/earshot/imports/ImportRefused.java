package dev.earshot.imports;

import dev.earshot.core.Refusal;
import dev.earshot.core.RefusedException;

/**
 * Thrown when an import is not begun. Nothing was stored.
 */
class ImportRefused extends RefusedException {

	private final ImportRefusal refusal;

	ImportRefused(ImportRefusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	@Override
	public Refusal refusal() {
		return this.refusal;
	}

}
