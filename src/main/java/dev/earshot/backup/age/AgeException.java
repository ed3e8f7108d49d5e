package dev.earshot.backup.age;

import java.io.IOException;

/**
 * Thrown when a file cannot be decrypted.
 */
public class AgeException extends IOException {

	private final Problem problem;

	AgeException(Problem problem) {
		super(problem.name());
		this.problem = problem;
	}

	public Problem problem() {
		return this.problem;
	}

	/**
	 * Why a file cannot be decrypted.
	 */
	public enum Problem {

		/** It does not begin as a file of age with a pass phrase does. */
		FOREIGN,

		/** It was encrypted with another pass phrase. */
		WRONG_PASSPHRASE,

		/** It is incomplete or was changed. */
		DAMAGED

	}

}
