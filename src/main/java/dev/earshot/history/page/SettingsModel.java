package dev.earshot.history.page;

import java.util.Map;

import dev.earshot.history.details.ItemDetails;
import dev.earshot.history.log.ImportNames;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.recording.SourcePlays;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the settings of a log show.
 */
@Component
class SettingsModel {

	private final SourcePlays sources;

	private final ImportNames imports;

	private final ItemDetails details;

	SettingsModel(SourcePlays sources, ImportNames imports, ItemDetails details) {
		this.sources = sources;
		this.imports = imports;
		this.details = details;
	}

	void show(Listener listener, Model model) {
		Map<PlaySource, Long> counts = this.sources.count(listener);
		model.addAttribute("listener", listener);
		model.addAttribute("zone", listener.zone().getId());
		model.addAttribute("zones", TimeZones.including(listener.zone()));
		model.addAttribute("plays", counts.values().stream().mapToLong(Long::longValue).sum());
		model.addAttribute("sources", SourceEntry.of(counts));
		model.addAttribute("imports", this.imports.names(listener));
		model.addAttribute("covers", this.details.areWanted(listener));
	}

}
