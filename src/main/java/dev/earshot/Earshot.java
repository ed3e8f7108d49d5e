package dev.earshot;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.backup.BackupCommands;
import dev.earshot.move.MoveCommand;
import dev.earshot.nodes.NodeClock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/**
 * Starts Earshot, the Spotify companion that a person runs on their own server.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(sharedModules = "core")
public class Earshot {

	public static void main(String[] args) {
		OutOfMemoryExit.install();
		if (BackupCommands.include(args)) {
			System.exit(BackupCommands.run(args));
		}
		if (MoveCommand.includes(args)) {
			System.exit(MoveCommand.run(args));
		}
		ResidentMemory.limit();
		SpringApplication.run(Earshot.class, args);
		ResidentMemory.reduceFromNowOn();
	}

	@Bean
	NodeClock clock() {
		return NodeClock.system();
	}

	// Tells how much time has passed, whatever happens to the machine's clock.
	@Bean
	Ticker ticker() {
		return Ticker.systemTicker();
	}

}
