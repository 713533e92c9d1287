package id.go.ppatk.piket.calls;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import id.go.ppatk.piket.web.Longest;
import id.go.ppatk.piket.web.Typed;
import id.go.ppatk.piket.web.TypedDate;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for, as it stands in the address. The number of a call is taken from
 * whichever field it was typed into.
 *
 * @param nomor a call's number or its last digits, a telephone number or an e-mail
 * address
 * @param nama the caller's name
 * @param lembaga the caller's institution
 * @param kata words of the problem
 * @param topik the topic
 * @param unit the unit
 * @param hasil the outcome
 * @param tanpa of which kind the call without a matter, {@code semua} for any
 * @param dari the first WIB date, as typed
 * @param sampai the last WIB date
 * @param urut {@code tanggal} for the latest first, else the best first where words or
 * names are looked for
 */
record SearchForm(@Nullable @Longest(LONGEST) String nomor, @Nullable @Longest(LONGEST) String nama,
		@Nullable @Longest(LONGEST) String lembaga, @Nullable @Longest(LONGEST) String kata, @Nullable Long topik,
		@Nullable String unit, @Nullable Outcome hasil, @Nullable String tanpa, @Nullable String dari,
		@Nullable String sampai, @Nullable String urut) {

	private static final int LONGEST = 160;

	private static final String BY_DATE = "tanggal";

	private static final String ANY = "semua";

	SearchForm {
		nomor = Typed.line(nomor);
		nama = Typed.line(nama);
		lembaga = Typed.line(lembaga);
		kata = Typed.line(kata);
		unit = Typed.line(unit);
		tanpa = Typed.line(tanpa);
		if (nomor.isEmpty() && CallQuery.isCallNumber(kata)) {
			nomor = kata;
			kata = "";
		}
		if (nomor.isEmpty() && isNumber(nama)) {
			nomor = nama;
			nama = "";
		}
		if (nomor.isEmpty() && isNumber(lembaga)) {
			nomor = lembaga;
			lembaga = "";
		}
		urut = BY_DATE.equals(urut) ? BY_DATE : "relevansi";
	}

	/** Nobody is called 0007: typed there, it is the number of a call. */
	private static boolean isNumber(String typed) {
		return CallQuery.isCallNumber(typed) || CallQuery.isEndOfCallNumber(typed);
	}

	/** Reads what was typed; a date that is none is refused and asks for nothing. */
	CallQuery read(LocalDate today, Errors errors) {
		LocalDate from = date(this.dari, "dari", today, errors);
		LocalDate to = date(this.sampai, "sampai", today, errors);
		if (from != null && to != null && to.isBefore(from)) {
			errors.rejectValue("sampai", "search.period-turned");
		}
		boolean ranks = !(this.nama + this.lembaga + this.kata).isBlank();
		return new CallQuery(this.nomor, this.nama, this.lembaga, this.kata, this.topik,
				this.unit.isEmpty() ? null : this.unit, this.hasil, noMatters(), from, to,
				ranks && !this.urut.equals(BY_DATE));
	}

	private @Nullable Set<NoMatter> noMatters() {
		Set<NoMatter> kinds = EnumSet.allOf(NoMatter.class);
		kinds.removeIf((kind) -> !ANY.equals(this.tanpa) && !kind.name().equals(this.tanpa));
		return kinds.isEmpty() ? null : kinds;
	}

	private static @Nullable LocalDate date(@Nullable String typed, String field, LocalDate today, Errors errors) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		return TypedDate.read(field, typed, today, errors);
	}

	/** Whether words were typed, and all of them stand in every sentence. */
	boolean isOnlyStopWords(CallQuery query) {
		return !this.kata.isEmpty() && !query.tellsCallsApart();
	}

	/** The address of the same search. */
	String address(String path, FoundCalls.@Nullable PageKey after) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		List<Object[]> asked = Stream
			.of(new Object[] { "nomor", this.nomor }, new Object[] { "nama", this.nama },
					new Object[] { "lembaga", this.lembaga }, new Object[] { "kata", this.kata },
					new Object[] { "topik", this.topik }, new Object[] { "unit", this.unit },
					new Object[] { "hasil", this.hasil }, new Object[] { "tanpa", this.tanpa },
					new Object[] { "dari", this.dari }, new Object[] { "sampai", this.sampai },
					new Object[] { "urut", this.urut }, new Object[] { "setelah", after })
			.filter((part) -> part[1] != null && !part[1].toString().isEmpty())
			.toList();
		asked.forEach((part) -> address.queryParam(part[0].toString(), "{" + part[0] + "}"));
		return address.encode().buildAndExpand(asked.stream().map((part) -> part[1]).toArray()).toUriString();
	}

}
