package dev.earshot.storage;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The settings of the storage. The text form hides the keys and the password.
 *
 * @param dataDirectory for the SQLite file and the key file, created if it is missing
 * @param databaseUrl a PostgreSQL JDBC URL; blank means the SQLite file
 * @param databaseUsername the user name for PostgreSQL
 * @param databasePassword the password for PostgreSQL
 * @param key the encryption key as 64 hexadecimal digits; blank means the key file
 * @param keyPrevious the key before it, which everything is to be re-encrypted from;
 * blank means none
 */
@ConfigurationProperties("earshot.storage")
public record StorageProperties(@DefaultValue("./data") String dataDirectory, @Nullable String databaseUrl,
		@Nullable String databaseUsername, @Nullable String databasePassword, @Nullable String key,
		@Nullable String keyPrevious) {

	public boolean usesPostgres() {
		return StringUtils.hasText(this.databaseUrl);
	}

	@Override
	public String toString() {
		return "StorageProperties[dataDirectory=" + this.dataDirectory + "]";
	}

}
