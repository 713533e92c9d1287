package id.go.ppatk.piket.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import id.go.ppatk.piket.duties.Seat;
import id.go.ppatk.piket.workdays.Week;
import org.jspecify.annotations.Nullable;

/**
 * A list of names as it is copied from a spreadsheet, cells parted by tabs. Three shapes
 * are known: rows that begin with a day or date (further rows of that day may leave it
 * out), days across the head with the names below, and names alone in the order of the
 * places. Which name belongs where is all that is decided here; who it is, is for
 * {@link NameMatcher} to say.
 */
final class PastedNames {

	/** The longest text that is read. */
	static final int LONGEST = 20_000;

	private static final Pattern POST = Pattern.compile("(?:pos\\s*|\\p{L}{2,3}-)?([1-9])", Pattern.CASE_INSENSITIVE);

	/** The words of which heads are made; a number may follow them. */
	private static final Set<String> HEAD = Set.of("hari", "tanggal", "tgl", "unit", "kerja", "direktorat", "pos",
			"menu", "nomor", "no", "jam", "waktu", "keterangan", "ket", "petugas", "nama", "pegawai", "pengganti",
			"piket", "utama", "istirahat", "dan");

	/** A column is one of names when its head has one of these words, and no other. */
	private static final Set<String> NAMED = Set.of("petugas", "nama", "pegawai", "pengganti");

	private static final Set<String> BESIDE_NAMED = Set.of("piket", "utama", "istirahat", "pos", "dan");

	private final PastedDays days;

	private final List<Seat> seats;

	private final Set<String> ownUnit;

	private final Set<String> otherUnits;

	private final Map<LocalDate, Integer> next = new HashMap<>();

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * One name of the list.
	 *
	 * @param line in which line it stands, from 1
	 * @param typed the name as it was typed
	 * @param day the day it was meant for, or {@code null} when the list names none
	 * @param seat where it belongs, or {@code null} when there is no such seat
	 * @param unread the day of a row or column as it was typed, when it could not be
	 * read; the names there have no seat
	 */
	record Entry(int line, String typed, @Nullable LocalDate day, @Nullable Seat seat,
			PastedDays.@Nullable Said unread) {
	}

	/** A line of the list, its cells without the spaces around. */
	private record Line(int number, List<String> cells) {

		boolean isBlank() {
			return this.cells.stream().allMatch(String::isEmpty);
		}

		boolean isHead() {
			return !isBlank() && this.cells.stream()
				.filter((cell) -> !cell.isEmpty())
				.map(Line::words)
				.allMatch((words) -> words.stream().anyMatch(HEAD::contains)
						&& words.stream().allMatch((word) -> HEAD.contains(word) || word.matches("[1-9]")));
		}

		/** Whether names stand below the cell. */
		static boolean isHeadOfNames(String cell) {
			List<String> words = words(cell);
			return words.stream().anyMatch(NAMED::contains) && words.stream()
				.allMatch((word) -> NAMED.contains(word) || BESIDE_NAMED.contains(word) || word.matches("[1-9]"));
		}

		private static List<String> words(String cell) {
			return Arrays.stream(cell.toLowerCase(Locale.ROOT).split("[^\\p{L}0-9]+"))
				.filter((word) -> !word.isEmpty())
				.toList();
		}

	}

	private PastedNames(Week week, List<Seat> seats, Set<String> ownUnit, Set<String> otherUnits) {
		this.days = new PastedDays(week);
		this.seats = seats;
		this.ownUnit = ownUnit;
		this.otherUnits = otherUnits;
	}

	/**
	 * Reads a list for one week of one unit.
	 * @param seats the seats of the week, in their order
	 * @param ownUnit how the unit is called, in lower case
	 * @param otherUnits how other units are called: their rows are passed over
	 */
	static List<Entry> read(String text, Week week, List<Seat> seats, Set<String> ownUnit, Set<String> otherUnits) {
		PastedNames names = new PastedNames(week, seats, ownUnit, otherUnits);
		String[] lines = text.split("\\r\\n|\\r|\\n", -1);
		names.read(IntStream.range(0, lines.length)
			.mapToObj((at) -> new Line(at + 1,
					Arrays.stream(lines[at].split("\t", -1)).map(PastedNames::withoutQuotes).toList()))
			.filter((line) -> !line.isBlank())
			.toList());
		return names.entries;
	}

	private static String withoutQuotes(String cell) {
		String stripped = cell.strip();
		boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
		return (quoted ? stripped.substring(1, stripped.length() - 1) : stripped).strip();
	}

	private void read(List<Line> lines) {
		if (lines.stream().anyMatch(this::hasDaysAcross)) {
			readBelowDays(lines);
		}
		else if (lines.stream()
			.anyMatch((line) -> line.cells().stream().anyMatch((cell) -> this.days.said(cell).isPresent()))) {
			readByDay(lines);
		}
		else {
			readInOrder(lines);
		}
	}

	/** Two weekdays, or two dates, in one line are the head of columns. */
	private boolean hasDaysAcross(Line line) {
		return line.cells().stream().filter((cell) -> this.days.weekday(cell) != null).count() > 1 || line.cells()
			.stream()
			.filter((cell) -> this.days.weekday(cell) == null && this.days.said(cell).isPresent())
			.count() > 1;
	}

	private void readBelowDays(List<Line> lines) {
		Map<Integer, PastedDays.Said> columns = new HashMap<>();
		for (Line line : lines) {
			if (hasDaysAcross(line)) {
				columns.clear();
				IntStream.range(0, line.cells().size())
					.forEach((at) -> this.days.said(line.cells().get(at)).ifPresent((said) -> columns.put(at, said)));
			}
			else if (!line.isHead() && IntStream.range(0, line.cells().size())
				.anyMatch((at) -> columns.containsKey(at) && !line.cells().get(at).isEmpty())) {
				IntStream.range(0, line.cells().size())
					.filter(columns::containsKey)
					.forEach((at) -> add(line, line.cells().get(at), columns.get(at)));
			}
		}
	}

	private void readByDay(List<Line> lines) {
		List<Integer> named = List.of();
		PastedDays.Said day = null;
		Set<Integer> columns = lines.stream()
			.flatMap((line) -> IntStream.range(0, line.cells().size())
				.filter((at) -> this.days.said(line.cells().get(at)).isPresent())
				.boxed())
			.collect(Collectors.toSet());
		for (Line line : lines) {
			if (line.isHead()) {
				named = IntStream.range(0, line.cells().size())
					.filter((at) -> Line.isHeadOfNames(line.cells().get(at)))
					.boxed()
					.toList();
				continue;
			}
			PastedDays.Said before = day;
			day = this.days.said(line.cells())
				.or(() -> columns.stream()
					.filter((at) -> at < line.cells().size())
					.flatMap((at) -> this.days.saidInColumn(line.cells().get(at)).stream())
					.findFirst())
				.orElse(before);
			if (line.cells().stream().anyMatch((cell) -> this.otherUnits.contains(cell.toLowerCase(Locale.ROOT)))) {
				continue;
			}
			if (day != null && day.why() != null) {
				this.entries.add(new Entry(line.number(), day.cell(), null, null, day));
			}
			else {
				readRow(line, (day != null) ? day.day() : null, named);
			}
		}
	}

	private void readRow(Line line, @Nullable LocalDate day, List<Integer> named) {
		List<String> names = new ArrayList<>();
		boolean afterDay = this.days.said(line.cells()).isEmpty();
		for (int at = 0; at < line.cells().size(); at++) {
			String cell = line.cells().get(at);
			if (this.days.day(cell) != null) {
				afterDay = true;
			}
			else if (afterDay && names.isEmpty() && POST.matcher(cell).matches()) {
				startAt(day, cell);
			}
			else if (named.isEmpty() ? (afterDay && isPartOfTheNames(cell, names)) : named.contains(at)) {
				names.add(cell);
			}
		}
		while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
			names.remove(names.size() - 1);
		}
		names.forEach((name) -> add(line, name, day));
		if (day != null) {
			// each row begins a place
			this.next.merge(day, 0, (was, none) -> was + was % 2);
		}
	}

	/** Cells before the first name that are empty or name the unit are no names. */
	private boolean isPartOfTheNames(String cell, List<String> names) {
		return !names.isEmpty() || (!cell.isEmpty() && !this.ownUnit.contains(cell.toLowerCase(Locale.ROOT)));
	}

	private void startAt(@Nullable LocalDate day, String post) {
		Matcher number = POST.matcher(post);
		if (day != null && number.matches()) {
			List<Seat> ofTheDay = of(day);
			int at = ofTheDay.stream().map(Seat::post).toList().indexOf(Integer.valueOf(number.group(1)));
			this.next.put(day, (at >= 0) ? at : ofTheDay.size());
		}
	}

	private void readInOrder(List<Line> lines) {
		Set<Seat> taken = new HashSet<>();
		for (Line line : lines) {
			if (line.isHead()) {
				continue;
			}
			List<String> cells = new ArrayList<>(line.cells());
			while (cells.get(cells.size() - 1).isEmpty()) {
				cells.remove(cells.size() - 1);
			}
			for (String cell : cells) {
				Seat seat = this.seats.stream().filter(taken::add).findFirst().orElse(null);
				addTo(line, cell, null, seat);
			}
		}
	}

	private void add(Line line, String name, PastedDays.Said column) {
		if (column.why() == null) {
			add(line, name, column.day());
		}
		else if (isName(name)) {
			this.entries.add(new Entry(line.number(), name, null, null, column));
		}
	}

	private void add(Line line, String name, @Nullable LocalDate day) {
		List<Seat> ofTheDay = of(day);
		int at = (day != null) ? this.next.merge(day, 1, Integer::sum) - 1 : 0;
		addTo(line, name, day, (at < ofTheDay.size()) ? ofTheDay.get(at) : null);
	}

	private void addTo(Line line, String name, @Nullable LocalDate day, @Nullable Seat seat) {
		if (isName(name)) {
			this.entries.add(new Entry(line.number(), name, day, seat, null));
		}
	}

	private static boolean isName(String cell) {
		return !cell.isEmpty() && !cell.matches("[-–—]+");
	}

	private List<Seat> of(@Nullable LocalDate day) {
		return this.seats.stream().filter((seat) -> seat.day().equals(day)).toList();
	}

}
