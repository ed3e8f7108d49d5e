package dev.earshot.spotify.payload;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadReaderFuzzTests {

	private static final List<Type> FAMILIES = List.of(PlayerState.class, RecentlyPlayed.class, Devices.class,
			Queue.class, CurrentUser.class, SearchResults.class, Playlist.class, Album.class, Artist.class, Show.class,
			Item.class, new TypeReference<PagingObject<Item>>() {
			}.getType(), ErrorBody.class, Boolean[].class);

	@MethodSource
	@FuzzTest
	void leavesOutWhatIsWrongAndSaysWhere(byte[] input) {
		Choice choice = Choice.of(input, FAMILIES.size());
		read(choice.rest(), choice.from(FAMILIES));
	}

	private static void read(byte[] body, Type family) {
		List<String> omitted = new ArrayList<>();
		try {
			PayloadReader.read(body, family, omitted::add);
		}
		catch (JacksonException ex) {
			assertThat(PayloadReader.pointer(ex)).matches("(?s)(/.*)?");
		}
		omitted.forEach(JsonPointer::compile);
		assertThat(omitted).hasSizeLessThanOrEqualTo(body.length);
	}

	static Stream<byte[]> leavesOutWhatIsWrongAndSaysWhere() {
		return Seeds.withChoices(FAMILIES.size(),
				Stream.concat(Seeds.json("spotify/*.json"), Seeds.json("standin/samples/*contains.json")));
	}

}
