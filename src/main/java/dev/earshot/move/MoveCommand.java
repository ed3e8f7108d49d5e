package dev.earshot.move;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.command.CommandApplication;
import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.InstanceLock;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.snapshot.DatabaseSnapshot;
import dev.earshot.storage.snapshot.InstallationKey;
import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

/**
 * The command {@code move}: copies the SQLite database of the data directory to the
 * PostgreSQL database of the settings.
 */
public final class MoveCommand {

	private static final String NAME = "move";

	private final BeanFactory beans;

	private final StorageProperties properties;

	private final DataDirectory directory;

	private MoveCommand(BeanFactory beans) {
		this.beans = beans;
		this.properties = beans.getBean(StorageProperties.class);
		this.directory = beans.getBean(DataDirectory.class);
	}

	/**
	 * Whether a command line is this command.
	 * @param arguments of the program
	 * @return whether {@link #run(String...)} knows what to do
	 */
	public static boolean includes(String... arguments) {
		return arguments.length > 0 && arguments[0].equals(NAME);
	}

	/**
	 * Runs the command.
	 * @param arguments of the program; those that begin with two hyphens are options of
	 * Spring Boot
	 * @return the exit code: 0, or 1 if nothing was moved
	 */
	public static int run(String... arguments) {
		return run(CommandApplication.plainOutput(MoveCommand.class), arguments);
	}

	static int run(List<String> output, String... arguments) {
		return CommandApplication.run(MoveContext.class, (beans, words) -> new MoveCommand(beans).execute(words),
				Stream.concat(output.stream(), Arrays.stream(arguments)).toArray(String[]::new));
	}

	private void execute(List<String> words) {
		require(words.size() == 1, MoveRefusal.MOVE_ARGUMENTS_UNKNOWN);
		require(this.properties.usesPostgres(), MoveRefusal.MOVE_TARGET_MISSING);
		require(Files.exists(this.directory.resolve(DatabaseSnapshot.FILE)), MoveRefusal.NOTHING_TO_MOVE);
		this.beans.getBean(InstanceLock.class);
		MoveProgress progress = new MoveProgress();
		move(progress);
		progress.onRemains(Remains.in(this.directory, this.properties));
	}

	private static void require(boolean condition, MoveRefusal otherwise) {
		if (!condition) {
			throw new MoveRefused(otherwise);
		}
	}

	private void move(MoveProgress progress) {
		Flyway flyway = this.beans.getBean(Flyway.class);
		try (SqliteSource source = SqliteSource.open(this.directory);
				PostgresTarget target = PostgresTarget.connect(this.properties)) {
			List<String> locations = this.beans.getBean(FlywayProperties.class).getLocations();
			new Move(source, target, flyway, progress).run(Migrations.of(flyway, locations, source),
					this.beans.getBean(InstallationKey.class));
		}
		catch (SQLException ex) {
			progress.onFailure(ex);
			throw new MoveRefused(MoveRefusal.MOVE_INTERRUPTED, ex);
		}
	}

}
