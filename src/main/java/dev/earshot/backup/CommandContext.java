package dev.earshot.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Stream;

import dev.earshot.command.CommandApplication;
import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.Vault;
import dev.earshot.storage.outage.FullDisk;
import org.flywaydb.core.Flyway;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of the program that commands need: the settings and the storage, created when
 * they are asked for. It is no {@code @Configuration}, so that the server does not find
 * it.
 */
@ComponentScan("dev.earshot.storage")
@EnableConfigurationProperties({ StorageProperties.class, BackupProperties.class })
@ImportAutoConfiguration({ FlywayAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class })
@Import({ BackupConfiguration.class, Backups.class })
class CommandContext {

	@Bean
	InstantSource clock() {
		return Clock.systemUTC();
	}

	@Bean
	Restore restore(StorageProperties properties, DataDirectory directory, InstantSource clock) {
		return new Restore(properties, directory, CommandContext::open, clock);
	}

	// Starts the storage as the server would do on this directory, and leaves the log as
	// it is.
	static long open(Path directory) {
		SpringApplication application = CommandApplication.application(CommandContext.class);
		application.setListeners(application.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof LoggingApplicationListener))
			.toList());
		try (ConfigurableApplicationContext context = CommandApplication.start(application,
				"--earshot.storage.data-directory=" + directory, "--earshot.storage.key=",
				"--earshot.storage.key-previous=", "--earshot.storage.database-url=")) {
			context.getBean(Vault.class);
			return context.getBean(JdbcClient.class)
				.sql("select count(*) from account where connected_at is not null")
				.query(Long.class)
				.single();
		}
		catch (BeansException ex) {
			throw refused(ex);
		}
	}

	static BackupRefused refused(BeansException failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(BackupRefused.class::isInstance)
			.map(BackupRefused.class::cast)
			.findFirst()
			.orElseGet(() -> new BackupRefused(
					FullDisk.isCauseOf(failure) ? BackupRefusal.DATA_NOT_REPLACED : BackupRefusal.BACKUP_DAMAGED,
					failure));
	}

	@Bean
	FlywayMigrationStrategy migrationOfOlderBackups() {
		return (flyway) -> {
			requireKnown(flyway);
			flyway.migrate();
		};
	}

	// A migration that this program does not have comes from a newer one.
	private static void requireKnown(Flyway flyway) {
		boolean isNewer = Arrays.stream(flyway.info().applied())
			.anyMatch((applied) -> !applied.getState().isResolved());
		if (isNewer) {
			throw new BackupRefused(BackupRefusal.BACKUP_NEWER);
		}
	}

}
