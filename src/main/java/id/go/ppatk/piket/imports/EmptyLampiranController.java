package id.go.ppatk.piket.imports;

import java.time.Clock;
import java.time.LocalDate;

import id.go.ppatk.piket.documents.ExcelDownload;
import id.go.ppatk.piket.duties.Duty;
import id.go.ppatk.piket.recaps.DutyRecapPages;
import id.go.ppatk.piket.recaps.RecapText;
import id.go.ppatk.piket.recaps.Recaps;
import id.go.ppatk.piket.staff.SignedIn;
import id.go.ppatk.piket.units.Unit;
import id.go.ppatk.piket.units.Units;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Lampiran 1 without calls, for the day when the application is down.
 */
@Controller
class EmptyLampiranController {

	private final EmptyLampiran emptyLampiran;

	private final DutyRecapPages pages;

	private final Recaps recaps;

	private final Units units;

	private final RecapText text;

	private final Clock clock;

	EmptyLampiranController(EmptyLampiran emptyLampiran, DutyRecapPages pages, Recaps recaps, Units units,
			RecapText text, Clock clock) {
		this.emptyLampiran = emptyLampiran;
		this.pages = pages;
		this.recaps = recaps;
		this.units = units;
		this.text = text;
		this.clock = clock;
	}

	@GetMapping("/rekap/harian/{day}/{post}/kosong.xlsx")
	ResponseEntity<byte[]> ofDuty(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
			@PathVariable String post, @AuthenticationPrincipal SignedIn me) {
		Duty duty = this.pages.duty(day, post, me);
		return ExcelDownload.of(this.text.of("recap.empty-duty-file", day.toString(), duty.getPostCode()),
				this.emptyLampiran.of(this.recaps.of(duty).form()));
	}

	@GetMapping("/rekap/impor/kosong.xlsx")
	ResponseEntity<byte[]> ofUnit(@AuthenticationPrincipal SignedIn me) {
		String name = this.units.all()
			.stream()
			.filter((unit) -> unit.getCode().equals(me.getUnitCode()))
			.map(Unit::getName)
			.findFirst()
			.orElseThrow();
		return ExcelDownload.of(this.text.of("recap.empty-file", me.getUnitCode()),
				this.emptyLampiran.of(me.getUnitCode(), name, LocalDate.now(this.clock)));
	}

}
