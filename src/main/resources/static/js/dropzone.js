/* [data-drop]: files dragged, chosen (several times) or pasted all land in the one file input, listed with size; too large ones
   say so before anything is sent. Without script the plain file input does the same work. */
(function () {
  'use strict';
  function add(zone, files) {
    var input = zone.querySelector('input[type=file]');
    var all = new DataTransfer();
    (input.multiple && zone.chosen || []).concat(Array.prototype.slice.call(files, 0, input.multiple ? files.length : 1)).forEach(function (file) { all.items.add(file); });
    input.files = all.files;
    show(zone, input);
  }
  function show(zone, input) {
    zone.chosen = Array.prototype.slice.call(input.files);
    var list = zone.querySelector('.drop__list');
    list.textContent = '';
    zone.chosen.forEach(function (file, at) {
      var row = document.getElementById('drop-row').content.cloneNode(true);
      var large = file.size > Number(zone.dataset.max) * 1048576;
      row.querySelector('.drop__name').textContent = file.name;
      row.querySelector('.drop__size').textContent = (file.size < 1048576 ? Math.ceil(file.size / 1024) + ' KB' : (file.size / 1048576).toFixed(1) + ' MB') + (large ? ' · ' + zone.dataset.large : '');
      row.querySelector('li').classList.toggle('drop__file--large', large);
      row.querySelector('button').addEventListener('click', function () {
        zone.chosen.splice(at, 1);
        add(zone, []);
      });
      list.appendChild(row);
    });
  }
  document.querySelectorAll('[data-drop]').forEach(function (zone) {
    zone.addEventListener('change', function (event) { var files = event.target.files; add(zone, files); });
    zone.addEventListener('dragover', function (event) { event.preventDefault(); zone.classList.add('drop--over'); });
    zone.addEventListener('dragleave', function () { zone.classList.remove('drop--over'); });
    zone.addEventListener('drop', function (event) { event.preventDefault(); zone.classList.remove('drop--over'); add(zone, event.dataTransfer.files); });
  });
  document.addEventListener('paste', function (event) {
    var near = event.target.closest && event.target.closest('form');
    var zone = (near && near.querySelector('[data-drop]')) || document.querySelector('[data-drop]');
    if (zone && event.clipboardData.files.length) { event.preventDefault(); add(zone, event.clipboardData.files); }
  });
})();
