package dev.earshot.backup;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * The settings of backups. The text form hides the pass phrase.
 *
 * @param passphrase encrypts scheduled backups and those of the command; blank means no
 * scheduled backups
 * @param directory for scheduled backups; blank means {@code backups} in the data
 * directory
 * @param interval the time between two scheduled backups
 * @param keep how many scheduled backups are kept, at least 1
 */
@ConfigurationProperties("earshot.backup")
record BackupProperties(@Nullable String passphrase, @Nullable String directory, @DefaultValue("1d") Duration interval,
		@DefaultValue("7") int keep) {

	boolean isScheduled() {
		return StringUtils.hasText(this.passphrase);
	}

	@Override
	public String toString() {
		return "BackupProperties[directory=" + this.directory + "]";
	}

}
