package dev.earshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares JSON with the schemas in the documents.
 */
public final class JsonSchemas {

	private JsonSchemas() {
	}

	/**
	 * Finds what is not as a schema says.
	 * @param schema its file
	 * @param json what should be like it
	 * @return one for each difference
	 */
	public static List<Error> complaints(Path schema, String json) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(read(schema))
			.validate(json, InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

	/**
	 * Finds members that a schema does not describe.
	 * @param schema its file
	 * @param json what should be like it
	 * @return their names
	 */
	public static List<String> undocumented(Path schema, String json) {
		List<String> documented = JsonMapper.shared()
			.readTree(read(schema))
			.findValues("properties")
			.stream()
			.flatMap((properties) -> properties.propertyNames().stream())
			.toList();
		return names(JsonMapper.shared().readTree(json)).filter((name) -> !documented.contains(name)).toList();
	}

	private static Stream<String> names(JsonNode node) {
		return Stream.concat(node.propertyNames().stream(), node.valueStream().flatMap(JsonSchemas::names));
	}

	private static String read(Path schema) {
		try {
			return Files.readString(schema);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
