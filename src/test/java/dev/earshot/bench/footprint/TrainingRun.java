package dev.earshot.bench.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.earshot.TemporaryFiles;
import dev.earshot.standin.SpotifyStandIn;

/**
 * Starts the program by the command in the arguments, uses it as one person does, with
 * Spotify played beside it, and ends it. Java then knows which classes and methods to
 * keep in an AOT cache. The build of the image runs this; the image does not contain it.
 */
final class TrainingRun {

	private static final int MINUTES = 6;

	void main(String[] command) throws IOException {
		Path data = TemporaryFiles.directory();
		try (SpotifyStandIn spotify = SpotifyStandIn.start();
				ProgramProcess program = ProgramProcess.start(List.of(command), data, spotify, Map.of());
				OnePerson person = OnePerson.logIn(program.url(), spotify)) {
			person.openEverything();
			for (int minute = 0; minute < MINUTES; minute++) {
				person.spendMinute(minute);
			}
		}
	}

}
