package vn.dondoc.text.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.deadline.DeadlineReader;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.ProposedAssignment;

/**
 * Reads blocks: a task, and below it labelled lines that say who is in charge, who takes part and when. One block is one
 * assignment and begins with its title; what else stands in it is its content.
 */
public final class BlockWalk {

    /** "II. Cơ quan chỉ đạo và tổ chức thực hiện": who they are, and no task. */
    private static final Pattern NAMES_BODIES = Pattern.compile(
            "^\\W*(?:cac )?(?:co quan|don vi|ban)(?: (?:chi dao|chu tri|to chuc|phoi hop|thuc hien|va|,))+\\W*$");

    private static final int LONGEST_DIRT = 6;
    /** Items below one title; what has more is a section. */
    private static final int MOST_CONTENT = 10;

    private final Drafting drafting;
    private final FieldReader reader;
    private final List<ProposedAssignment> assignments = new ArrayList<>();
    private final Map<Item, Long> leads = new HashMap<>();
    private final Set<Item> taken = new HashSet<>();
    private List<BlockField> fields = new ArrayList<>();
    private @Nullable Item before;
    private @Nullable Item owner;

    public BlockWalk(Drafting drafting) {
        this.drafting = drafting;
        this.reader = new FieldReader(drafting);
    }

    /**
     * The assignments of blocks, and the items that no block has taken.
     *
     * @param others in the order of the text
     */
    public record Reading(List<ProposedAssignment> assignments, List<Item> others) {}

    public Reading read(List<Item> items) {
        for (Item item : items) {
            List<BlockField> here = fieldsOf(item);
            if (here.isEmpty()) {
                close();
                before = item;
            } else if (here.getFirst().label() > LONGEST_DIRT) {
                if (!hasLead(here)) {
                    close();
                    before = item;
                    continue;
                }
                close();
                owner = item;
                fields.addAll(here);
                close();
                before = item;
            } else {
                add(item, here);
            }
        }
        close();
        List<Item> others = items.stream().filter(item -> !isTaken(item)).toList();
        return new Reading(List.copyOf(assignments), others);
    }

    /** Its own fields; or the value of the empty field above it: "Cơ quan thực hiện:" and below it "+ Sở A …". */
    private List<BlockField> fieldsOf(Item item) {
        List<BlockField> own = BlockField.of(item);
        Item parent = item.parent();
        if (!own.isEmpty() || parent == null) {
            return own;
        }
        return fields.stream()
                .filter(field -> field.item() == parent && field.isEmpty() && field.kind() != BlockField.Kind.OTHER)
                .map(field -> field.valueBelow(item))
                .toList();
    }

    private void add(Item item, List<BlockField> here) {
        Item owns = ownerOf(item);
        boolean secondLead = hasLead(fields)
                && here.stream().noneMatch(field -> field.label() == field.from())
                && here.stream().anyMatch(field -> field.kind() == BlockField.Kind.LEAD)
                && fields.stream().anyMatch(field -> field.kind() == BlockField.Kind.LEAD);
        if (owner != null && (owns != owner || secondLead)) {
            close();
        }
        owner = owns;
        fields.addAll(here);
    }

    /** The item above; where that one has several blocks, the paragraph before. */
    private @Nullable Item ownerOf(Item field) {
        Item parent = field.parent();
        if (parent != null && BlockField.of(parent).stream().anyMatch(above -> above.label() == 0 && above.isEmpty())) {
            return ownerOf(parent);
        }
        boolean several =
                parent != null && (leadsBelow(parent) > 1 || parent.children().size() > MOST_CONTENT);
        return parent == null || several ? before : parent;
    }

    private long leadsBelow(Item parent) {
        return leads.computeIfAbsent(parent, BlockWalk::countLeads);
    }

    private static long countLeads(Item parent) {
        return parent.children().stream()
                .filter(child -> BlockField.of(child).stream().anyMatch(field -> field.kind() == BlockField.Kind.LEAD))
                .count();
    }

    private static boolean hasLead(List<BlockField> fields) {
        return fields.stream().anyMatch(BlockField::names);
    }

    private void close() {
        if (owner != null && hasLead(fields)) {
            Item title = owner;
            if (!NAMES_BODIES.matcher(title.folded()).find()) {
                assignments.add(assignment(title));
            }
            taken.add(title);
            fields.forEach(field -> taken.add(field.item()));
        }
        fields = new ArrayList<>();
        owner = null;
    }

    private ProposedAssignment assignment(Item title) {
        boolean inCharge = fields.stream().anyMatch(field -> field.kind() == BlockField.Kind.LEAD);
        List<Addressee> lead = new ArrayList<>();
        List<Addressee> coordinating = new ArrayList<>();
        Deadline deadline = Deadline.NONE;
        for (BlockField field : fields) {
            switch (field.kind()) {
                case LEAD -> add(field, lead, coordinating);
                case PERFORMER -> add(field, inCharge ? coordinating : lead, coordinating);
                case COORDINATING -> add(field, coordinating, coordinating);
                case TIME ->
                    deadline =
                            deadline.isVague() ? DeadlineReader.readCell(field.value(), drafting.issuedOn()) : deadline;
                case OTHER -> {}
            }
        }
        deadline = deadline.isVague() ? drafting.timeIn(title, deadline) : deadline;
        BlockField first = fields.stream().filter(BlockField::names).findFirst().orElse(fields.getFirst());
        int end = fields.getFirst().item() == title
                ? fields.getFirst().label()
                : title.text().length();
        return drafting.block(title, end, lead, coordinating, deadline, first);
    }

    private void add(BlockField field, List<Addressee> named, List<Addressee> partners) {
        FieldReader.Named value = reader.read(field);
        named.addAll(value.lead());
        partners.addAll(value.partners());
    }

    /** Whether it is a block's title or field, or stands in a block as its content. */
    private boolean isTaken(Item item) {
        if (taken.contains(item)) {
            return true;
        }
        for (Item at = item.parent(); at != null; at = at.parent()) {
            if (taken.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
