// The slider hides the steps that come after its value.
document.addEventListener("DOMContentLoaded", () => {
  const slider = document.getElementById("replay");
  if (!slider) {
    return;
  }
  const shown = document.getElementById("replayed");
  let followsEnd = true;

  function show() {
    document.querySelectorAll("[data-step]").forEach((step) => {
      step.hidden = Number(step.dataset.step) > Number(slider.value);
    });
    shown.textContent = slider.value;
  }

  slider.addEventListener("input", () => {
    followsEnd = slider.value === slider.max;
    show();
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    slider.max = document.querySelectorAll("[data-step]").length;
    if (followsEnd) {
      slider.value = slider.max;
    }
    show();
  });
  show();
});
