package dev.earshot.imports.exportfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.imports.exportfile.year.YearFigures;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an upload: finds the files in it, and leaves JSON to {@link JsonFile}.
 */
final class UploadReading {

	private static final int MAX_DEPTH = 2;

	private final ExportVisitor visitor;

	private final RowTimes times;

	private final UploadSize size;

	private int depth;

	private int files;

	UploadReading(ExportVisitor visitor, RowTimes times, UploadSize size) {
		this.visitor = visitor;
		this.times = times;
		this.size = size;
	}

	void upload(UploadName name, BufferedInputStream content) throws IOException {
		switch (ContentType.of(content)) {
			case ZIP -> zip(null, content);
			case JSON, JSON_IN_OTHER_ENCODING -> file(name, content);
			case EMPTY -> throw new UploadRefused(UploadProblem.EMPTY);
			case OTHER -> throw new UploadRefused(UploadProblem.OTHER_FORMAT);
		}
	}

	private void zip(@Nullable UploadName folder, InputStream content) {
		this.depth++;
		if (this.depth > MAX_DEPTH) {
			throw new UploadRefused(UploadProblem.NESTED);
		}
		entries(folder, new UploadZip(content, this.size));
		this.depth--;
	}

	private void entries(@Nullable UploadName folder, UploadZip zip) {
		int before = this.files;
		for (ZipEntry entry = next(folder, zip); entry != null; entry = next(folder, zip)) {
			// A directory of Spotify has content, which means nothing.
			if (!entry.isDirectory()) {
				file(name(folder, entry.getName()), zip);
			}
		}
		if (this.files == before) {
			throw new UploadRefused(UploadProblem.EMPTY);
		}
	}

	private @Nullable ZipEntry next(@Nullable UploadName folder, UploadZip zip) {
		try {
			return zip.getNextEntry();
		}
		catch (ZipException ex) {
			if (UploadZip.isEncrypted(ex)) {
				new FileVisit(name(folder, zip.entryName()), this.visitor).end(FileProblem.ENCRYPTED);
				throw new UploadRefused(UploadProblem.ENCRYPTED);
			}
			throw UploadRefused.of(ex);
		}
		catch (IOException ex) {
			throw UploadRefused.of(ex);
		}
	}

	private static UploadName name(@Nullable UploadName folder, String entry) {
		return (folder != null) ? folder.entry(entry) : UploadName.of(entry);
	}

	private void file(UploadName name, InputStream content) {
		this.files++;
		FileVisit visit = new FileVisit(name, this.visitor);
		if (name.isOfAccountData()) {
			visit.ignore(accountData(name, content, visit));
			return;
		}
		BufferedInputStream buffered = new BufferedInputStream(content);
		switch (type(buffered, visit)) {
			case ZIP -> nested(name, buffered);
			case JSON -> new JsonFile(visit, this.times).read(buffered);
			case JSON_IN_OTHER_ENCODING -> visit.end(FileProblem.ENCODING);
			case EMPTY, OTHER -> visit.ignore(IgnoredReason.OTHER_FORMAT);
		}
	}

	private IgnoredReason accountData(UploadName name, InputStream content, FileVisit visit) {
		Optional<SpotifyYear> year = YearFigures.yearOf(name.value())
			.flatMap((number) -> figures(number, content, visit));
		year.ifPresent(this.visitor::year);
		return year.isPresent() ? IgnoredReason.YEAR_FIGURES : IgnoredReason.ACCOUNT_DATA;
	}

	private static Optional<SpotifyYear> figures(int year, InputStream content, FileVisit visit) {
		try {
			return YearFigures.read(year, content);
		}
		catch (IOException ex) {
			throw visit.broken(ex);
		}
	}

	private static ContentType type(BufferedInputStream content, FileVisit visit) {
		try {
			return ContentType.of(content);
		}
		catch (IOException ex) {
			throw visit.broken(ex);
		}
	}

	// What is wrong with a ZIP in the upload does not concern the files beside it.
	private void nested(UploadName name, InputStream content) {
		int outer = this.depth;
		try {
			zip(name, content);
		}
		catch (UploadRefused ex) {
			switch (ex.problem()) {
				case EMPTY -> this.visitor.ignored(name.value(), IgnoredReason.OTHER_FORMAT);
				case BROKEN_ZIP -> new FileVisit(name, this.visitor).end(FileProblem.BROKEN_ZIP);
				case ENCRYPTED -> this.depth = outer;
				case OTHER_FORMAT, NESTED, TOO_MANY_FILES, TOO_LARGE -> throw ex;
			}
			this.depth = outer;
		}
	}

}
