package dev.earshot.imports.exportfile;

import java.io.InputStream;
import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON file value by value. An array is one of Spotify's, an object Earshot's.
 */
final class JsonFile {

	// An export is flat, and its longest texts are titles.
	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(64)
			.maxStringLength(100_000)
			.maxNameLength(10_000)
			.maxNumberLength(100)
			.build())
		.build();

	// The parser has no type for it.
	private static final String ENCODING_MESSAGE = "Invalid UTF-8";

	private final FileVisit visit;

	private final RowTimes times;

	JsonFile(FileVisit visit, RowTimes times) {
		this.visit = visit;
		this.times = times;
	}

	void read(InputStream content) {
		try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), content)) {
			read(parser);
		}
		catch (JacksonIOException ex) {
			throw this.visit.broken(Objects.requireNonNull(ex.getCause()));
		}
		catch (JacksonException ex) {
			this.visit.end(problem(ex));
		}
		catch (UploadRefused ex) {
			this.visit.end(FileProblem.TOO_LARGE);
			throw ex;
		}
	}

	private void read(JsonParser parser) {
		if (parser.nextToken() == JsonToken.START_OBJECT) {
			new EarshotFile(this.visit, this.times).read(parser);
		}
		else {
			new SpotifyFile(this.visit, this.times).read(parser);
		}
	}

	private static FileProblem problem(JacksonException failure) {
		if (failure instanceof StreamConstraintsException) {
			return FileProblem.VALUE_TOO_LARGE;
		}
		return failure.getOriginalMessage().startsWith(ENCODING_MESSAGE) ? FileProblem.ENCODING
				: FileProblem.BROKEN_JSON;
	}

}
