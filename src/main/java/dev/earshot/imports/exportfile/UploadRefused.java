package dev.earshot.imports.exportfile;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/**
 * An upload cannot be read, or not any further. What a visitor was told before is right.
 */
public class UploadRefused extends RuntimeException {

	private final UploadProblem problem;

	UploadRefused(UploadProblem problem) {
		this(problem, null);
	}

	private UploadRefused(UploadProblem problem, @Nullable Exception cause) {
		super(problem.name(), cause);
		this.problem = problem;
	}

	public UploadProblem problem() {
		return this.problem;
	}

	/** Tells damage of a ZIP from trouble with this computer's own disk. */
	static RuntimeException of(IOException cause) {
		boolean isDamage = cause instanceof ZipException || cause instanceof EOFException;
		return isDamage ? new UploadRefused(UploadProblem.BROKEN_ZIP, cause) : new UncheckedIOException(cause);
	}

}
