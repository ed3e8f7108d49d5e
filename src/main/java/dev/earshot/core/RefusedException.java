package dev.earshot.core;

/**
 * Thrown when an operation is refused for a reason that can be shown to a person.
 */
public abstract class RefusedException extends RuntimeException {

	protected RefusedException(String message) {
		super(message);
	}

	protected RefusedException(String message, Throwable cause) {
		super(message, cause);
	}

	public abstract Refusal refusal();

}
