package dev.earshot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Ensures that only one process uses the data directory. The operating system releases
 * the lock even if the process is killed.
 */
@Component
public class InstanceLock implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(InstanceLock.class);

	private final FileChannel channel;

	InstanceLock(DataDirectory directory) throws IOException {
		Path file = directory.resolve("earshot.lock");
		this.channel = open(file);
		if (!lock(file)) {
			close();
			throw new StorageUnusable("Another Earshot already uses the data directory " + file.getParent() + ".",
					"Stop that process, or set EARSHOT_DATA_DIR to another directory.", null);
		}
	}

	private static FileChannel open(Path file) {
		try {
			return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		}
		catch (IOException ex) {
			throw StorageUnusable.inaccessible(file, ex);
		}
	}

	private boolean lock(Path file) {
		try {
			return this.channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
		catch (IOException ex) {
			logger.warn("{} cannot be locked on this file system: make sure that no other Earshot process uses it",
					file);
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
