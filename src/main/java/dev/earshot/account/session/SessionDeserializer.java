package dev.earshot.account.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamClass;
import java.util.Map;

import dev.earshot.account.AccountPrincipal;

import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.serializer.Deserializer;

/**
 * Reads session attributes, including those written under the former name of a type.
 */
class SessionDeserializer implements Deserializer<Object> {

	private static final Map<String, Class<?>> FORMER_NAMES = Map.of("dev.earshot.account.SignedIn",
			AccountPrincipal.class);

	@Override
	public Object deserialize(InputStream stream) throws IOException {
		try {
			return new RenamedTypes(stream).readObject();
		}
		catch (ClassNotFoundException ex) {
			throw new IOException(ex);
		}
	}

	/** Records are matched by the names of their components. */
	private static final class RenamedTypes extends ConfigurableObjectInputStream {

		RenamedTypes(InputStream stream) throws IOException {
			super(stream, SessionDeserializer.class.getClassLoader());
		}

		@Override
		protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
			ObjectStreamClass written = super.readClassDescriptor();
			Class<?> renamed = FORMER_NAMES.get(written.getName());
			return (renamed != null) ? ObjectStreamClass.lookup(renamed) : written;
		}

	}

}
