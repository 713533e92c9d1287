package id.go.ppatk.piket.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import id.go.ppatk.piket.calls.NoMatters;
import id.go.ppatk.piket.web.Typed;
import id.go.ppatk.piket.web.TypedDate;
import id.go.ppatk.piket.web.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an imported file as it was understood, or as somebody put it right.
 *
 * @param name the sheet's name
 * @param day the day of the duty, or {@code null} where it could not be read
 * @param dayCell the cell of the day
 * @param post the post, {@code DP-1}, or {@code null} where it could not be told
 * @param officer what stands beside NAMA PETUGAS
 * @param doubts what was doubtful in its head
 * @param samples the cells of sample rows that were left out
 * @param rows its calls
 * @param noMatters how many calls besides had no matter, or {@code null} where nothing
 * says so
 */
record ImportedSheet(String name, @Nullable LocalDate day, String dayCell, @Nullable String post, String officer,
		List<Doubt> doubts, List<String> samples, List<ImportedRow> rows, @Nullable NoMatters noMatters) {

	ImportedSheet {
		noMatters = (noMatters != null) ? noMatters : NoMatters.NONE;
	}

	/**
	 * The same sheet as it was put right.
	 * @param typed the fields of the whole form by name
	 * @param prefix what the names of this sheet's fields begin with
	 */
	ImportedSheet edited(Map<String, String> typed, String prefix) {
		List<ImportedRow> edited = IntStream.range(0, this.rows.size())
			.mapToObj((i) -> this.rows.get(i).edited(typed, prefix + "r" + i + "."))
			.toList();
		return new ImportedSheet(this.name,
				typed.containsKey(prefix + "day") ? day(typed.get(prefix + "day")) : this.day, this.dayCell,
				typed.containsKey(prefix + "post") ? Typed.orNull(Typed.line(typed.get(prefix + "post"))) : this.post,
				this.officer, this.doubts, this.samples, edited, this.noMatters);
	}

	private static @Nullable LocalDate day(@Nullable String typed) {
		try {
			return TypedDate.readWithYear(typed);
		}
		catch (Unreadable ex) {
			return null;
		}
	}

}
