package dev.earshot.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.command.CommandApplication;
import dev.earshot.storage.InstanceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The commands {@code backup [file]} and {@code restore file}, which run without the
 * server. Whatever fails is told in a sentence, with what to do.
 */
public final class BackupCommands {

	private static final Logger logger = LoggerFactory.getLogger(BackupCommands.class);

	private final ConfigurableApplicationContext context;

	private BackupCommands(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Whether a command line is one of these commands.
	 * @param arguments of the program
	 * @return whether {@link #run(String...)} knows what to do
	 */
	public static boolean include(String... arguments) {
		return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
	}

	/**
	 * Runs a command.
	 * @param arguments of the program; those that begin with two hyphens are options of
	 * Spring Boot
	 * @return the exit code: 0, or 1 if nothing was changed
	 */
	public static int run(String... arguments) {
		return run(CommandApplication.plainOutput(BackupCommands.class), arguments);
	}

	static int run(List<String> output, String... arguments) {
		return CommandApplication.run(CommandContext.class,
				(context, words) -> new BackupCommands(context).execute(words),
				Stream.concat(output.stream(), Arrays.stream(arguments)).toArray(String[]::new));
	}

	private void execute(List<String> words) {
		if (words.size() > 2) {
			throw new BackupRefused(BackupRefusal.COMMAND_UNKNOWN);
		}
		String file = (words.size() == 2) ? words.get(1) : "";
		if (words.getFirst().equals("backup")) {
			backUp(Path.of(file).toAbsolutePath());
		}
		else {
			restore(Path.of(file).toAbsolutePath());
		}
	}

	// Does not take the lock, because Earshot may be running.
	private void backUp(Path target) {
		Passphrase passphrase = Passphrase.of(passphrase().twice());
		try (PreparedBackup backup = this.context.getBean(Backups.class).prepare()) {
			boolean isDirectory = Files.isDirectory(target);
			Path directory = isDirectory ? target : target.resolveSibling("");
			String name = isDirectory ? BackupName.of(backup.manifest().createdAt()) : target.getFileName().toString();
			logger.info("The backup is {}.", new BackupFiles(directory).write(backup, name, passphrase));
		}
	}

	private void restore(Path file) {
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new BackupRefused(BackupRefusal.BACKUP_NOT_FOUND);
		}
		this.context.getBean(InstanceLock.class);
		Restore.Restored restored = this.context.getBean(Restore.class).run(file, passphrase().once());
		logger.info("The backup is restored. Start Earshot now.");
		logger.info(
				"It was made at {}. Connected people in it: {}. Whoever has left since then is here again: remove them"
						+ " under People.",
				restored.createdAt(), restored.people());
		if (Files.exists(restored.former())) {
			logger.info("The former database and key are in {}. Delete them when everything is well.",
					restored.former());
		}
	}

	private PassphraseSource passphrase() {
		return new PassphraseSource(this.context.getBean(BackupProperties.class).passphrase(), System.console());
	}

}
