package dev.earshot.statistics.csv;

import java.io.IOException;
import java.util.Map;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.CsvWriter;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets people download the tables of statistics.
 */
@Controller
class CsvController {

	private final Listeners listeners;

	private final Statistics statistics;

	private final CsvTables tables;

	CsvController(Listeners listeners, Statistics statistics, CsvTables tables) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.tables = tables;
	}

	@GetMapping("/statistics.csv")
	@ResponseBody
	void download(@CurrentAccount AccountId account, @RequestParam Map<String, String> parameters, PeriodQuery query,
			HttpServletResponse response) throws IOException {
		TableQuery table = TableQuery.of(parameters);
		Listener listener = this.listeners.find(account).orElseThrow(CsvController::notFound);
		Period period = period(listener, query);
		CsvTable found = this.tables.find(table, listener, period).orElseThrow(CsvController::notFound);
		response.setContentType(CsvWriter.MEDIA_TYPE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file(table, period)).build().toString());
		found.write(response.getOutputStream());
	}

	private Period period(Listener listener, PeriodQuery query) {
		try {
			return query.resolve(this.statistics, listener);
		}
		catch (StatisticsRefused ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static String file(TableQuery table, Period period) {
		return "earshot-" + table.file() + "-" + period.first() + "-" + period.last() + ".csv";
	}

}
