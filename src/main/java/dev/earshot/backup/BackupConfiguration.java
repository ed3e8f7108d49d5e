package dev.earshot.backup;

import java.nio.file.Files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells backups where to ask for room on the disk.
 */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

	@Bean
	Backups.FreeSpace freeSpace() {
		return (directory) -> Files.getFileStore(directory).getUsableSpace();
	}

}
