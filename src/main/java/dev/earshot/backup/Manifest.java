package dev.earshot.backup;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first entry of a backup, which says what the others are.
 *
 * @param format the version of this format
 * @param earshot the version of Earshot that made it
 * @param schema the version of the database's schema
 * @param createdAt the moment of the copy
 * @param sha256 the SHA-256 of each other entry in hexadecimal digits, by name
 */
record Manifest(int format, String earshot, String schema, Instant createdAt, Map<String, String> sha256) {

	static final int FORMAT = 1;

	static final String NAME = "manifest.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	// A foreign file may lack it.
	Manifest(int format, String earshot, String schema, Instant createdAt, @Nullable Map<String, String> sha256) {
		this.format = format;
		this.earshot = earshot;
		this.schema = schema;
		this.createdAt = createdAt;
		this.sha256 = (sha256 != null) ? sha256 : Map.of();
	}

	byte[] json() {
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
	}

	static Manifest read(byte[] json) {
		try {
			return JSON.readValue(json, Manifest.class);
		}
		catch (JacksonException ex) {
			throw new BackupRefused(BackupRefusal.BACKUP_FOREIGN, ex);
		}
	}

}
