package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.timelynotice.casefile.Topic;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.ChangeContacts;
import org.timelynotice.flow.ChangePerson;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.flow.FindPeople;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.WakeFor;
import org.timelynotice.registration.CaseRegistration.Address;
import org.timelynotice.web.console.OutcomeForm.Wrong;
import org.timelynotice.web.console.PersonForms.WakeAnswer;

/** Puts on record what somebody says whom a task asks to be asked; it is obeyed at once. */
@Controller
class AnswersController {

    private static final String DONE =
            "On record, and obeyed from now on. Mark the task as done once nothing is left of it.";

    private final Desk desk;
    private final FindPeople find;
    private final ChangePerson change;
    private final ChangeContacts contacts;
    private final FinishTask finish;
    private final Wording wording;
    private final TextableNumbers numbers;
    private final TaskDisplay display;

    AnswersController(
            Desk desk,
            FindPeople find,
            ChangePerson change,
            ChangeContacts contacts,
            FinishTask finish,
            Wording wording,
            TextableNumbers numbers,
            TaskDisplay display) {
        this.desk = desk;
        this.find = find;
        this.change = change;
        this.contacts = contacts;
        this.finish = finish;
        this.wording = wording;
        this.numbers = numbers;
        this.display = display;
    }

    /**
     * Who says something, as whoever puts it down saw them.
     *
     * @param version of the record that they saw
     */
    private record Asked(Recipient person, long version) {

        Whose whose(HttpServletRequest request) {
            return new Whose(person.caseId(), person.id(), Optional.of(version), Person.of(request));
        }

        String at(String form) {
            return form + "-" + person.id().value() + "-";
        }
    }

    /** What somebody chooses of each topic; what stays as it is shown is not put down anew. */
    @PostMapping("/console/tasks/{id}/people/{person}/choices")
    String choices(
            @PathVariable("id") UUID id,
            @PathVariable("person") UUID person,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Asked> asked = asked(id, person, said);
        Map<Topic, Choice> choices =
                asked.map(one -> choices(one.person(), said)).orElse(Map.of());
        if (asked.isPresent() && choices.isEmpty()) {
            Wrong same =
                    new Wrong(asked.get().at("choice") + Topic.HEARINGS, "Choose otherwise, or mark the task as done");
            return display.shown(id, Optional.empty(), List.of(same), model, response);
        }
        Optional<Changed> changed = asked.map(one -> change.elect(one.whose(request), choices));
        return answer(id, changed, asked.map(one -> one.at("choice") + Topic.HEARINGS), model, response, flash);
    }

    private static Map<Topic, Choice> choices(Recipient person, Map<String, String> said) {
        var choices = new EnumMap<Topic, Choice>(Topic.class);
        person.elections()
                .choices()
                .forEach((topic, before) -> constant(Choice.values(), said.get(topic.name()))
                        .filter(choice -> choice != before)
                        .ifPresent(choice -> choices.put(topic, choice)));
        return choices;
    }

    /** For what somebody may be woken, at each of their numbers. */
    @PostMapping("/console/tasks/{id}/people/{person}/wake")
    String wake(
            @PathVariable("id") UUID id,
            @PathVariable("person") UUID person,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Asked> asked = asked(id, person, said);
        Optional<Changed> changed = asked.map(one -> contacts.wake(one.whose(request), answers(one.person(), said)));
        return answer(id, changed, asked.flatMap(AnswersController::firstNumber), model, response, flash);
    }

    private static Optional<String> firstNumber(Asked asked) {
        return PersonForms.of(asked.person()).numbers().stream().findFirst().map(number -> "wake-" + number.id());
    }

    private static Map<ContactPointId, Set<WakeFor>> answers(Recipient person, Map<String, String> said) {
        Map<ContactPointId, Set<WakeFor>> answers = new HashMap<>();
        person.contactPoints()
                .forEach(point -> constant(
                                WakeAnswer.values(),
                                said.get("wake-" + point.id().value()))
                        .ifPresent(answer -> answers.put(point.id(), answer.events())));
        return answers;
    }

    /** Another address, in place of those that are somebody's no longer; or none. */
    @PostMapping("/console/tasks/{id}/people/{person}/address")
    String address(
            @PathVariable("id") UUID id,
            @PathVariable("person") UUID person,
            @RequestParam Map<String, String> said,
            @RequestParam(name = "over", defaultValue = "") Set<UUID> over,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Asked> asked = asked(id, person, said);
        if (asked.isEmpty()) {
            return answer(id, Optional.empty(), Optional.empty(), model, response, flash);
        }
        String at = asked.get().at("address");
        AddressForm form = AddressForm.of(said);
        var wrong = new ArrayList<Wrong>();
        Optional<Address> address = form.read(at, asked.get().person().language(), wording, numbers, wrong);
        if (address.isEmpty()) {
            return display.shown(id, new TaskDisplay.Filled(person, form), wrong, model, response);
        }
        Set<ContactPointId> ended = over.stream().map(ContactPointId::new).collect(Collectors.toSet());
        Changed changed = contacts.replace(asked.get().whose(request), ended, address.get());
        if (!(changed instanceof Changed.Done)) {
            model.addAttribute("filled", new TaskDisplay.Filled(person, form));
        }
        return answer(id, Optional.of(changed), Optional.of(at + "address"), model, response, flash);
    }

    /** They have no other address: what is silent stays silent, and the task is done. */
    @PostMapping("/console/tasks/{id}/stays")
    String stays(@PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes flash) {
        boolean done = finish.finish(id, Person.of(request));
        flash.addFlashAttribute(
                done ? "done" : "problem",
                done ? "Marked as done: the addresses on record stay as they are." : "This task was done before.");
        return "redirect:/#waiting";
    }

    private Optional<Asked> asked(UUID id, UUID person, Map<String, String> said) {
        return desk.task(id)
                .filter(task -> task.doneAt().isEmpty())
                .flatMap(task -> person(task, person))
                .flatMap(one -> version(said).map(version -> new Asked(one, version)));
    }

    private Optional<Recipient> person(Task task, UUID person) {
        return find.of(task).stream()
                .filter(one -> one.id().value().equals(person))
                .findFirst();
    }

    private static Optional<Long> version(Map<String, String> said) {
        return Optional.ofNullable(said.get("version"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private String answer(
            UUID id,
            Optional<Changed> changed,
            Optional<String> field,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (changed.orElse(null) instanceof Changed.Done) {
            flash.addFlashAttribute("done", DONE);
            return "redirect:/console/tasks/" + id;
        }
        return display.shown(id, Optional.empty(), wrong(changed, field.orElse("main")), model, response);
    }

    private static List<Wrong> wrong(Optional<Changed> changed, String field) {
        if (changed.orElse(null) instanceof Changed.Stale) {
            return List.of(new Wrong(
                    field, "Somebody else changed this record meanwhile. It is shown as it is now: say it again"));
        }
        if (changed.orElse(null) instanceof Changed.Refused refused) {
            return refused.conflicts().stream()
                    .map(conflict -> new Wrong(field, "The " + conflict.field() + " " + conflict.reason()))
                    .toList();
        }
        return List.of(new Wrong(field, "This task is done, or is about somebody who is told of the case no longer"));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, @Nullable String text) {
        return Arrays.stream(constants).filter(one -> one.name().equals(text)).findFirst();
    }
}
