package dev.earshot.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.earshot.backup.BackupAudit.BackupFailed;
import dev.earshot.backup.BackupAudit.BackupMade;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.storage.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Makes a backup when the newest one is old enough, if a pass phrase is configured, and
 * deletes the oldest ones.
 */
@Component
class ScheduledBackups {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledBackups.class);

	private final Backups backups;

	private final BackupProperties properties;

	private final BackupFiles files;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	private volatile @Nullable BackupRefusal refusal;

	ScheduledBackups(Backups backups, BackupProperties properties, DataDirectory data, InstantSource clock,
			ApplicationEventPublisher events) {
		this.backups = backups;
		this.properties = properties;
		this.files = new BackupFiles(directory(properties, data));
		this.clock = clock;
		this.events = events;
	}

	private static Path directory(BackupProperties properties, DataDirectory data) {
		String directory = properties.directory();
		return StringUtils.hasText(directory) ? Path.of(directory).toAbsolutePath() : data.resolve("backups");
	}

	@OnOneNode
	@Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
	void run() {
		try {
			if (this.properties.isScheduled() && this.backups.areSupported() && isDue()) {
				write();
			}
			this.refusal = null;
		}
		catch (BackupRefused ex) {
			onRefusal(ex);
		}
	}

	// It is tried again every few minutes, and told once.
	private void onRefusal(BackupRefused failure) {
		if (failure.refusal() != this.refusal) {
			logger.warn("The scheduled backup failed", failure);
			this.events.publishEvent(new BackupFailed(failure.refusal()));
		}
		this.refusal = failure.refusal();
	}

	private boolean isDue() {
		Instant limit = this.clock.instant().minus(this.properties.interval());
		return this.files.newest().filter(limit::isBefore).isEmpty();
	}

	private void write() {
		Passphrase passphrase = Passphrase.of(String.valueOf(this.properties.passphrase()));
		try (PreparedBackup backup = this.backups.prepare()) {
			this.files.write(backup, BackupName.of(backup.manifest().createdAt()), passphrase);
		}
		this.events.publishEvent(new BackupMade());
		this.files.deleteAllBut(this.properties.keep());
	}

	ScheduleView view() {
		Optional<Instant> newest = this.backups.areSupported() ? newest() : Optional.empty();
		return new ScheduleView(this.backups.areSupported(), this.properties.isScheduled(),
				this.files.directory().toString(), newest.orElse(null), this.refusal);
	}

	// A page must open without its backups, too.
	private Optional<Instant> newest() {
		try {
			return this.files.newest();
		}
		catch (BackupRefused ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the owner sees of scheduled backups.
	 *
	 * @param supported whether Earshot can make backups of this database
	 * @param scheduled whether a pass phrase is configured
	 * @param directory where they are
	 * @param newest when the newest one was made; {@code null} if there is none
	 * @param refusal why the last one failed; {@code null} if it did not
	 */
	record ScheduleView(boolean supported, boolean scheduled, String directory, @Nullable Instant newest,
			@Nullable BackupRefusal refusal) {
	}

}
