package cn.mingzhang.problems;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The ledger's items (项). */
interface Items extends Repository<ProblemItem, Long> {

    Optional<ProblemItem> findByNumber(String number);

    Optional<ProblemItem> findById(Long id);

    List<ProblemItem> findByCampaignYearOrderByNumber(short campaignYear);

    List<ProblemItem> findAllByOrderByNumberDesc();

    ProblemItem save(ProblemItem item);
}
