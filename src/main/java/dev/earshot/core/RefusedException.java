package dev.earshot.core;

/**
 * Thrown where something was refused for a reason that a person can be told.
 */
public abstract class RefusedException extends RuntimeException {

	protected RefusedException(String message) {
		super(message);
	}

	protected RefusedException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * Returns why.
	 * @return the reason, which has words in the messages
	 */
	public abstract Refusal refusal();

}
