package pe.minka.practices.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import pe.minka.writing.Gap;
import pe.minka.writing.Items;
import pe.minka.writing.Wording;

/** What changed, by how much, and how one knows (resultados). */
public record Results(List<Item> items) implements ItemList {

    public static final int MOST = 20;
    public static final Results NONE = new Results(List.of());

    public Results {
        items = Items.written(items, MOST);
    }

    /**
     * One result. Figures and the cut-off date are kept as they were typed; {@link Quantity} and {@link WrittenDay} read
     * them.
     *
     * @param numerator how many cases the figure is about
     * @param denominator of how many
     * @param evidence which evidence stands behind it
     */
    public record Item(
            UUID id,
            String text,
            String value,
            String baseline,
            String numerator,
            String denominator,
            String cutOff,
            Set<UUID> evidence)
            implements Items.Item {

        public static final int LONGEST_TEXT = 400;
        public static final int LONGEST_FIGURE = 60;

        public Item {
            text = Wording.clean(text);
            value = Wording.clean(value);
            baseline = Wording.clean(baseline);
            numerator = Wording.clean(numerator);
            denominator = Wording.clean(denominator);
            cutOff = Wording.clean(cutOff);
            evidence = java.util.Collections.unmodifiableSet(new TreeSet<>(evidence));
        }

        @Override
        public boolean isBlank() {
            return Wording.allBlank(text, value, baseline, numerator, denominator, cutOff) && evidence.isEmpty();
        }

        public boolean hasFigure() {
            return Quantity.read(value).isPresent();
        }

        @Override
        public List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            Wording.fitting("text", text, LONGEST_TEXT).ifPresent(gaps::add);
            figure("baseline", baseline).ifPresent(gaps::add);
            figure("value", value).ifPresent(gaps::add);
            figure("numerator", numerator).ifPresent(gaps::add);
            denominatorGap().ifPresent(gaps::add);
            if (!value.isEmpty() && cutOff.isEmpty()) {
                WrittenDay.gap("cutOff", cutOff).ifPresent(gaps::add);
            }
            gaps.addAll(impossible());
            return gaps;
        }

        /** What cannot be so, and nobody may read: more cases than there are, none at all, a day no calendar has. */
        List<Gap> impossible() {
            List<Gap> gaps = new ArrayList<>();
            var part = Quantity.read(numerator);
            var whole = Quantity.read(denominator);
            if (whole.filter(one -> one.amount().signum() <= 0).isPresent()) {
                gaps.add(Gap.at("denominator", "practices.gap.zeroTotal"));
            } else if (part.isPresent() && whole.isPresent() && part.get().isMoreThan(whole.get())) {
                gaps.add(Gap.at("numerator", "practices.gap.overTotal"));
            }
            if (!cutOff.isEmpty()) {
                WrittenDay.gap("cutOff", cutOff).ifPresent(gaps::add);
            }
            return gaps;
        }

        private static Optional<Gap> figure(String field, String typed) {
            if (typed.length() > LONGEST_FIGURE) {
                return Wording.fitting(field, typed, LONGEST_FIGURE);
            }
            return typed.isEmpty() || Quantity.read(typed).isPresent()
                    ? Optional.empty()
                    : Optional.of(Gap.at(field, "practices.gap.noFigure"));
        }

        /** A percentage says of how many. */
        private Optional<Gap> denominatorGap() {
            boolean share = Quantity.read(value).filter(Quantity::isPercentage).isPresent();
            boolean missing = denominator.isEmpty() && (share || !numerator.isEmpty());
            return missing
                    ? Optional.of(Gap.at("denominator", "practices.gap.noTotal"))
                    : figure("denominator", denominator);
        }
    }

    /** What cannot be so, in any of them. */
    public List<Gap> impossible() {
        return Items.gaps(items, Item::impossible);
    }

    @Override
    public String askingForOne() {
        return "practices.gap.noResult";
    }
}
