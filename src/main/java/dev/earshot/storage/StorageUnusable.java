package dev.earshot.storage;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the start has to stop because data cannot be kept or read. The message is
 * one clear sentence for the person who runs the server.
 */
class StorageUnusable extends RuntimeException {

	private final String remedy;

	StorageUnusable(String message, String remedy, @Nullable Throwable cause) {
		super(message, cause);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
