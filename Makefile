# make only prepares .venv and hands over; the tasks themselves are in tasks.py.
# Every path is relative, since the folder's name may hold spaces.

.DEFAULT_GOAL := help
.PHONY: help serve build periksa publish wa test bench clean kunci-pustaka

# Somebody else's modules must not shadow the locked ones.
unexport PYTHONPATH PYTHONHOME
# Nor may a terminal without UTF-8 stop a build at the first dash.
export PYTHONUTF8 = 1

RUN = sh environment/prepare.sh runtime && exec .venv/bin/python -m invoke

help:
	@echo 'make serve    membangun portal, menyajikannya di http://127.0.0.1:8000/, dan memuat ulang setiap perubahan'
	@echo 'make build    membangun portal ke output/'
	@echo 'make periksa  memeriksa agenda/ dan content/ tanpa membangun'
	@echo 'make publish  membangun portal untuk situs publik (publishconf.py)'
	@echo 'make wa       mencetak agenda hari ini untuk WhatsApp; besok: make wa besok'
	@echo 'make test     menjalankan semua pengujian'
	@echo 'make bench    membandingkan kecepatan dengan Hugo dan Pelican; butuh beberapa menit'
	@echo 'make clean    menghapus hasil bangunan'

serve build periksa publish bench clean:
	@$(RUN) $@

# In `make wa besok` make takes the day for one more goal. Whatever follows is handed to the task,
# which knows the days and refuses others before it prints anything.
ifeq ($(firstword $(MAKECMDGOALS)),wa)
DAYS = $(filter-out wa,$(MAKECMDGOALS))
HARI ?= $(DAYS)
.PHONY: $(DAYS)
$(DAYS):
	@:
endif

wa:
	@$(RUN) wa $(HARI)

# What the locks are written with is pinned in the larger of them.
test kunci-pustaka:
	@sh environment/prepare.sh dev && exec .venv/bin/python -m invoke $@
