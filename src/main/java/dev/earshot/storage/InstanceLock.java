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
 * Sees to it that one Earshot at a time uses a data directory. The operating system
 * releases the lock however the process ends.
 */
@Component
class InstanceLock implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(InstanceLock.class);

	private final FileChannel channel;

	InstanceLock(DataDirectory directory) throws IOException {
		Path file = directory.resolve("earshot.lock");
		this.channel = open(file);
		if (!lock(file)) {
			close();
			throw new StorageUnusable("Another Earshot already uses the data directory " + file.getParent() + ".",
					"Stop that one first, or name another directory in EARSHOT_DATA_DIR.", null);
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
			logger.warn("{} cannot be locked on this file system: see to it that no other Earshot uses it", file);
			return true;
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
