package dev.earshot.backup.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;

import dev.earshot.backup.age.AgeException.Problem;

/**
 * Decrypts a file. Nothing is returned that was changed; the end is reached only if the
 * file is complete.
 */
public final class AgeInputStream extends InputStream {

	private final PushbackInputStream file;

	private final ChunkCipher cipher;

	private byte[] chunk = new byte[0];

	private int position;

	private boolean first = true;

	private boolean ended;

	private AgeInputStream(InputStream file, byte[] payloadKey) {
		this.file = new PushbackInputStream(file);
		this.cipher = new ChunkCipher(Cipher.DECRYPT_MODE, payloadKey);
	}

	/**
	 * Opens a file.
	 * @param file the encrypted file
	 * @param passphrase the pass phrase
	 * @return its content
	 * @throws AgeException if it is no file of age or was encrypted with another pass
	 * phrase
	 * @throws IOException if it cannot be read
	 */
	public static AgeInputStream open(InputStream file, String passphrase) throws IOException {
		return payload(file, FileKey.of(AgeHeader.read(file), passphrase));
	}

	static AgeInputStream payload(InputStream file, FileKey key) throws IOException {
		byte[] nonce = file.readNBytes(ChunkCipher.PAYLOAD_NONCE_BYTES);
		if (nonce.length < ChunkCipher.PAYLOAD_NONCE_BYTES) {
			throw new AgeException(Problem.DAMAGED);
		}
		return new AgeInputStream(file, key.payloadKey(nonce));
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) == -1) ? -1 : Byte.toUnsignedInt(single[0]);
	}

	@Override
	public int read(byte[] bytes, int offset, int count) throws IOException {
		while (this.position == this.chunk.length) {
			if (this.ended) {
				return -1;
			}
			readChunk();
		}
		int part = Math.min(count, this.chunk.length - this.position);
		System.arraycopy(this.chunk, this.position, bytes, offset, part);
		this.position += part;
		return part;
	}

	private void readChunk() throws IOException {
		byte[] encrypted = this.file.readNBytes(ChunkCipher.CHUNK_BYTES + ChunkCipher.TAG_BYTES);
		int next = this.file.read();
		if (next != -1) {
			this.file.unread(next);
		}
		this.ended = next == -1;
		this.chunk = decrypt(encrypted);
		this.position = 0;
		if (this.chunk.length == 0 && !this.first) {
			throw new AgeException(Problem.DAMAGED);
		}
		this.first = false;
	}

	private byte[] decrypt(byte[] encrypted) throws AgeException {
		try {
			return this.cipher.next(encrypted, encrypted.length, this.ended);
		}
		catch (GeneralSecurityException ex) {
			throw new AgeException(Problem.DAMAGED);
		}
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
