package id.go.ppatk.piket.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The regulations.
 */
interface Regulations extends Repository<Regulation, Long> {

	Regulation save(Regulation regulation);

	/** Writes at once what was saved. */
	void flush();

	Optional<Regulation> findById(Long id);

	List<Regulation> findByIdIn(Collection<Long> ids);

	/** All that hold first, the latest first. */
	@Query("""
			select regulation from Regulation regulation
			order by case when regulation.state = REVOKED then 1 else 0 end, regulation.issuedOn desc, regulation.id""")
	List<Regulation> all(Limit limit);

	/**
	 * The regulations that a text speaks of, the best first: by stems, and by trigrams
	 * where words are misspelled.
	 * @param query for {@code to_tsquery}
	 * @param spellings the words that may be misspelled, parted by spaces
	 */
	@Query(nativeQuery = true, value = """
			select regulation.* from regulations regulation join (
				select hit.id, sum(hit.score) as score from (
					select found.id, ts_rank(found.search, to_tsquery('indonesian', ?1)) as score
					from regulations found where found.search @@ to_tsquery('indonesian', ?1)
					union all
					select found.id, 0.1 * word_similarity(word, found.words)
					from unnest(string_to_array(?2, ' ')) word join regulations found on word <% found.words) hit
				group by hit.id) best on best.id = regulation.id
			order by best.score desc, regulation.id limit ?3""")
	List<Regulation> find(String query, String spellings, int most);

	@Modifying
	@Query(nativeQuery = true, value = """
			insert into regulation_files (regulation_id, content) values (?1, ?2)
			on conflict (regulation_id) do update set content = excluded.content""")
	void keepFile(Long id, byte[] content);

	@Query(nativeQuery = true, value = "select content from regulation_files where regulation_id = ?1")
	Optional<byte[]> file(Long id);

}
