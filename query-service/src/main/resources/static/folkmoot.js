// Everything works without this file. It keeps drafts, moves the focus to where reading goes on,
// and closes menus. No inline handlers, nothing from elsewhere.
(() => {
  "use strict";

  const PREFIX = "folkmoot.draft:";
  const SENT = "folkmoot.sent";

  const store = (area, act) => {
    try {
      return act(area());
    } catch {
      return null; // storage may be forbidden or full: then there are no drafts
    }
  };
  const local = (act) => store(() => window.localStorage, act);
  const session = (act) => store(() => window.sessionStorage, act);

  const keyOf = (form) => PREFIX + (form.dataset.draftOf || form.getAttribute("action"));

  const fieldsOf = (form) =>
    [...form.querySelectorAll("textarea[data-draft], input[type=text], input[type=url]")];

  const keepDrafts = () => {
    const failed = document.querySelector(".error-summary") !== null;
    const sent = session((s) => s.getItem(SENT));
    session((s) => s.removeItem(SENT));
    if (sent && !failed) {
      local((s) => s.removeItem(sent));
    }
    const forms = new Set([...document.querySelectorAll("textarea[data-draft]")].map((t) => t.form));
    for (const form of forms) {
      if (!form || form.action.includes("/profile") || form.action.includes("/edit")) {
        continue;
      }
      const key = keyOf(form);
      const kept = JSON.parse(local((s) => s.getItem(key)) || "{}");
      for (const field of fieldsOf(form)) {
        if (field.value === "" && kept[field.name]) {
          field.value = kept[field.name];
        }
      }
      form.addEventListener("input", () => {
        const draft = {};
        for (const field of fieldsOf(form)) {
          if (field.value !== "") {
            draft[field.name] = field.value;
          }
        }
        local((s) => s.setItem(key, JSON.stringify({ ...kept, ...draft })));
      });
      form.addEventListener("submit", (event) => {
        if (!event.submitter || event.submitter.value !== "preview") {
          session((s) => s.setItem(SENT, key));
        }
      });
    }
    document.querySelector("form[data-sign-out]")?.addEventListener("submit", () => {
      local((s) =>
        Object.keys(s)
          .filter((key) => key.startsWith(PREFIX))
          .forEach((key) => s.removeItem(key)),
      );
    });
  };

  const focusWhatIsWrong = () => document.querySelector("[data-focus]")?.focus();

  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (menu !== except && !menu.contains(except)) {
        menu.open = false;
      }
    }
  };

  document.addEventListener("click", (event) => closeMenus(event.target));
  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details.menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // After "Show more", reading goes on at the first new item; after a reaction, at its button.
  let next = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const more = event.target.closest?.(".more");
    next = more ? { list: more.parentElement, at: [...more.parentElement.children].indexOf(more) } : null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const item = next?.list.children[next.at];
    next = null;
    if (item) {
      item.tabIndex = -1;
      item.focus({ preventScroll: true });
    }
  });

  const start = () => {
    keepDrafts();
    focusWhatIsWrong();
  };
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
